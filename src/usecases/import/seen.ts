/** Source of history rows that no CRM told: an import saw the difference. */
export const SEEN = 'seen';
