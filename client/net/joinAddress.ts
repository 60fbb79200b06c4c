import { useEffect, useState } from 'react';

/**
 * The address that others type, `host:port`. A teacher's own browser says `localhost`, which no phone can
 * reach: the server knows the machine's address in the network.
 */
export function useJoinAddress(): string {
  const [address, setAddress] = useState(location.host);
  useEffect(() => {
    const answer = fetch('/api/address').then((response) => (response.ok ? response.json() : null));
    void answer
      .then((told: { address?: string } | null) => told?.address && setAddress(told.address))
      .catch(() => undefined);
  }, []);
  return address;
}
