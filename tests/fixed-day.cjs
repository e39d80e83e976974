// Every clock of ours shows this instant when a test starts, whatever the day: a Saturday, on which halves fell apart between two engines.
process.env.KPI_NOW ??= '2026-11-28T09:00:00Z';
