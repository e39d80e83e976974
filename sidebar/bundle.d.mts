/** Name of the file → its text. */
export function sidebarPages(): Promise<Record<string, string>>;
