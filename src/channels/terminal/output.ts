/** Where the conversation is written: a window, a file, another program. */
export type Output = NodeJS.WritableStream & { isTTY?: boolean; columns?: number }
