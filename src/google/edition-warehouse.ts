import type { WarehousePort } from '../app/warehouse/ports';

const webSafe = (data: string | GoogleAppsScript.Byte[]): string =>
	(typeof data === 'string' ? Utilities.base64EncodeWebSafe(data, Utilities.Charset.UTF_8) : Utilities.base64EncodeWebSafe(data)).replace(
		/=+$/,
		'',
	);

/** The edition with BigQuery. */
export const editionPorts: WarehousePort = {
	warehouse: {
		send({ method, url, body, contentType = 'application/json' }, token) {
			const reply = UrlFetchApp.fetch(url, {
				method: method.toLowerCase() as 'get',
				headers: token === null ? {} : { Authorization: `Bearer ${token}` },
				...(body !== undefined && { payload: body, contentType }),
				muteHttpExceptions: true,
				// A redirect would carry the access to another address.
				followRedirects: false,
			});
			return { status: reply.getResponseCode(), body: reply.getContentText() };
		},
		assertion(claims, privateKey) {
			const text = `${webSafe(JSON.stringify({ alg: 'RS256', typ: 'JWT' }))}.${webSafe(JSON.stringify(claims))}`;
			return `${text}.${webSafe(Utilities.computeRsaSha256Signature(text, privateKey))}`;
		},
	},
};
