/** The server's own; it refuses shorter ones. */
export const SHORTEST_PASSWORD = 8
