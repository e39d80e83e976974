import { spawnSync } from 'node:child_process';
import type { CopyProgress, WarehouseState } from '../../src/app/panel/types';
import { startBigQuery } from '../bigquery/thread';
import type { Host } from '../host/contract/host';
import { HOW_TO_INSTALL, isInstalled } from '../warehouse/zetasql';
import { ask } from './desk';
import { Failure } from './words';

/** Where the edition of the add-on with BigQuery is built. */
export const WAREHOUSE_EDITION = 'build/warehouse-edition';

/** The project of the stand. */
export const PROJECT = 'kpi-sales-demo';

export function buildWarehouseEdition(): void {
	if (!isInstalled()) throw new Failure(HOW_TO_INSTALL);
	const { status } = spawnSync(process.execPath, ['build.mjs', '--edition', 'warehouse', '--out', WAREHOUSE_EDITION], { stdio: 'inherit' });
	if (status !== 0) throw new Failure('The edition with BigQuery could not be built.');
}

/** Connects a workbook to a BigQuery on this machine, copies it there, and has every published figure compared. */
export async function copyToStand(desk: Host, say: (text: string) => void): Promise<WarehouseState> {
	const stand = await startBigQuery(PROJECT);
	try {
		ask<WarehouseState>(desk, 'connectWarehouse', { key: stand.key, project: '', dataset: 'kpi', location: 'EU', mostGigabytes: 10 });
		for (let progress: CopyProgress = { done: 0, total: 1, title: '' }; progress.done < progress.total; ) {
			progress = ask<CopyProgress>(desk, 'copyToWarehouse', progress.done);
			say(`BigQuery ${progress.done} of ${progress.total}: ${progress.title}`);
		}
		return ask<WarehouseState>(desk, 'warehouseState');
	} finally {
		await stand.close();
	}
}
