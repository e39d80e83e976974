export const argb = (color: string): string => `FF${color.replace('#', '').toUpperCase()}`;
