// Being written by the second client engineer since 02:00: see /tmp/types-ready. Leave this file to them.
export default function P() { return null; }
