/**
 * What the tables lie in, and nobody else's things: one of them has the name of pgvector's type, and a database may be
 * shared.
 */
export const schema = 'taktstokk'
