/**
 * How a CRM heads the columns of its own exports: table → column → headings, `|` between them. Where several columns may feed one,
 * `+` stands between them and the first that is filled counts, line by line.
 */
export type ExportWords = Readonly<Record<string, Readonly<Record<string, string>>>>;
