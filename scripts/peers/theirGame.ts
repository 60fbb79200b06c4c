/** The same work in boardgame.io's words: anybody may set their own number at any time. */
export const numbersGame = {
  name: 'numbers',
  setup: () => ({ numbers: {} as Record<string, number> }),
  turn: { activePlayers: { all: null } },
  moves: {
    set({ G, playerID }: { G: { numbers: Record<string, number> }; playerID: string }, value: number) {
      G.numbers[playerID] = value;
    },
  },
  // Its leaner way: differences instead of whole states.
  deltaState: true,
};
