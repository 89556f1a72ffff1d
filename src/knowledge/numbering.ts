/** "1.2": the name of a part, not two numbers. */
export const numbering = /\d+(?:\.\d+)+/g
