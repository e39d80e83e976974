/** What the panel fills in. */
export interface WarehouseForm {
	/** The key of a service account, as Google gives it: a JSON file. '' keeps the one that is there. */
	key: string;
	/** '' for the project of the key. */
	project: string;
	dataset: string;
	/** `EU`, `US`, `europe-west3` …; it cannot be changed while the dataset is there. */
	location: string;
	/** Google refuses a query that would read more gigabytes. */
	mostGigabytes: number;
}

/** The last whole copy. */
export interface WarehouseCopy {
	/** ISO. */
	at: string;
	/** Rows of all tables. */
	rows: number;
	/** Figures that BigQuery worked out and that were compared with the published ones. */
	checked: number;
	/** Those that differ, a sentence each, at most ten. */
	differences: string[];
	differing: number;
	/** Why figures cannot be had from BigQuery. */
	refused: string[];
	/** What the queries of the check have read. */
	gigabytes: number;
}

export interface WarehouseState {
	/** null before it is connected. */
	form: Omit<WarehouseForm, 'key'> | null;
	/** Whose key this user has entered; '' for none. Others who edit the file enter one of their own. */
	account: string;
	/** Where the data lie in Google's console. */
	link: string;
	copy: WarehouseCopy | null;
	/** A copy that was begun and has not ended. */
	isUnfinished: boolean;
	/** Gigabytes that this month's checks have read. */
	monthGigabytes: number;
}

export interface CopyProgress {
	done: number;
	total: number;
	/** What has just been done. */
	title: string;
}

export interface WarehouseCalls {
	warehouseState(): WarehouseState;
	/** Keeps the settings, asks Google for the dataset, and makes it where there is none. */
	connectWarehouse(form: WarehouseForm): WarehouseState;
	/** Copies everything for about so many seconds; call with the last `done` (0 first) until `done === total`. */
	copyToWarehouse(done: number, seconds?: number): CopyProgress;
	/** Forgets this user's key and, where nobody else has one, nothing else: the dataset stays. */
	forgetWarehouse(): WarehouseState;
	/** Deletes the dataset with all that is in it, and the settings. */
	dropWarehouse(): WarehouseState;
}
