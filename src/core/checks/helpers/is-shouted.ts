/** Whether a text is in capitals alone. */
export const isShouted = (text: string): boolean => !/[a-z]/.test(text) && text === text.toUpperCase();
