/*
 * Icons that no screen on the way to a card shows, on the grid of `Icon`.
 */

export const DOWNLOAD = 'M12 4v11M7.5 10.5 12 15l4.5-4.5M4.5 19.5h15';
export const LOCK = 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3';
export const MINUS = 'M5.5 12h13';
export const PLAY = 'M8 5.5v13L18.5 12z';
export const PLUS = 'M12 5.5v13M5.5 12h13';
export const PRINT = 'M7 9V4h10v5M7 17H4.5V9.5h15V17H17M7 14h10v6H7z';
export const REDO = 'M15.5 5 20 9.5 15.5 14M19.5 9.5h-9.25a5.25 5.25 0 0 0 0 10.5H14';
export const SEARCH = 'M10.5 4.5a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM15 15l5 5';
export const STOP = 'M7 7h10v10H7z';
