/** Characters that the page which reads a file may answer with. What it brings to the desk must be let through there too. */
export const mostAnswer = 24 * 1024 * 1024;
