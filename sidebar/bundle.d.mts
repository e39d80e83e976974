export function sidebarHtml(): Promise<string>;
