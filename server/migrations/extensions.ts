/** What the schema needs of PostgreSQL beside itself; each comes with it, in Debian's `postgresql` and in every hosted one. */
export const extensions = ['btree_gist', 'btree_gin', 'pg_trgm', 'unaccent'] as const
