/** A first guess by position among the working stages (-1: not one of them), which the user may correct in the tab. */
export function temperatureAt(at: number, count: number): 'cold' | 'warm' | 'hot' | 'none' {
	if (at < 0) return 'none';
	if (at === count - 1 && count > 1) return 'hot';
	return at < count / 3 ? 'cold' : 'warm';
}

/** Whether the setting names this stage, by id or by name; several are parted by commas. Not every CRM marks the stage of new requests. */
export function namedStage(id: unknown, name: unknown, setting: string | undefined): boolean {
	const wanted = (setting || 'Неразобранное').toLowerCase().split(/\s*[,;]\s*/);
	return wanted.includes(String(id)) || wanted.includes(String(name).trim().toLowerCase());
}

/** Service users that hold requests until a person takes them. */
export const isRobotName = (name: unknown): boolean =>
	/робот|(^|[^а-яё])бот([^а-яё]|$)|очередь|интеграц|robot|\bbot\b|queue|integration/i.test(String(name));

export const isPresentationName = (name: string): boolean => /презентац|демонстрац|demo|presentation/i.test(name);
