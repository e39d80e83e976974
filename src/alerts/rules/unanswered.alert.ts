import { text } from '../../language/text';
import unanswered from '../../today/rules/unanswered.rule';
import { defineAlert } from '../alert';
import { alertsOfEntries } from '../of-entries';

/** Leads without an answer for longer than the norm of the list of today. */
export default defineAlert({
	id: 'unanswered',
	title: text('Лиды без ответа', 'Leads without an answer'),
	isForPerson: true,
	alerts: (situation) => alertsOfEntries(unanswered, situation),
});
