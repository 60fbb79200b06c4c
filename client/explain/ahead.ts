/** Years ahead in which the effects of orders and deals are read: late enough to be felt, soon enough to be ours. */
export const AHEAD_YEARS = 10;
