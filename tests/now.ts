import { instantOf } from '../local/time/clock';

/** The instant at which every test begins (`fixed-day.cjs`), and its day in the demo firm's zone. */
export const NOW = instantOf(process.env.KPI_NOW!)!;
export const TODAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Moscow' }).format(NOW);
