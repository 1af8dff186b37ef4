/** How what V8 and the watchdog print last ends when memory is full. */
export const outOfMemory = 'out of memory';
