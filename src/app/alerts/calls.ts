import type { CallContext } from '../ports/call-context';
import { forgetChat } from './chats';
import type { AlertsPorts } from './ports';
import { rehearseAlerts } from './rehearse';
import { alertsState, chatsState, sendAlerts, waitingAlerts } from './send';
import { saveAlertSettings } from './settings';
import type { AlertsCalls } from './types';

export const alertsCalls = ({ ports, sheets, exclusively }: CallContext<AlertsPorts, unknown>): AlertsCalls => ({
	alerts: () => alertsState(ports),
	setAlerts(settings) {
		saveAlertSettings(ports, settings);
		return alertsState(ports);
	},
	waitingAlerts: () => waitingAlerts(ports),
	sendAlerts: () => ({ message: exclusively(() => sendAlerts(sheets))[ports.language] }),
	telegramChats: () => chatsState(ports, false),
	checkTelegram: () => exclusively(() => chatsState(sheets, true)),
	forgetTelegram(to) {
		forgetChat(ports, to);
		return chatsState(ports, false);
	},
	rehearseAlerts: (next) => rehearseAlerts(ports, next),
});
