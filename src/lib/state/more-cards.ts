/** New cards offered beyond the day's limit; mistakes or cards ahead come in sessions of twice as many. */
export const MORE_CARDS = 10;
