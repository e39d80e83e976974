import type { CallContext } from '../ports/call-context';
import { closeMonth, closingPreview } from './close-month';
import { closingState } from './closing-state';
import { approvePay, deduct, makePay, paySheet, reopenPay } from './pay';
import { payCsv } from './pay-csv';
import { payPdf } from './pay-pdf';
import type { ClosingPorts } from './ports';
import { reopenMonth } from './reopen-month';
import type { ClosingCalls } from './types';

export const closingCalls = ({ ports, sheets, exclusively }: CallContext<ClosingPorts, unknown>): ClosingCalls => ({
	closing: () => closingState(ports),
	paySheet: (period) => paySheet(ports, period),
	makePaySheet(period) {
		exclusively(() => makePay(sheets, period));
		return paySheet(ports, period);
	},
	deductPay(period, deductions) {
		exclusively(() => deduct(sheets, period, deductions));
		return paySheet(ports, period);
	},
	approvePaySheet(period) {
		exclusively(() => approvePay(sheets, period));
		return paySheet(ports, period);
	},
	reopenPaySheet(period, reason) {
		exclusively(() => reopenPay(sheets, period, reason));
		return paySheet(ports, period);
	},
	paySheetCsv: (period) => payCsv(sheets, period),
	// One file for all months: two runs must not print it at once.
	paySheetPdf: (period) => exclusively(() => payPdf(sheets, period)),
	closingPreview: (period) => closingPreview(ports, period),
	reopenMonth(period, reason) {
		exclusively(() => reopenMonth(sheets, period, reason));
		return closingState(ports);
	},
	closeMonth(period) {
		exclusively(() => closeMonth(sheets, period));
		return closingState(ports);
	},
});
