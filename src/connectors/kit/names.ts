/** Service users that hold requests until a person takes them. */
export const isRobotName = (name: unknown): boolean =>
	/робот|(^|[^а-яё])бот([^а-яё]|$)|очередь|интеграц|robot|\bbot\b|queue|integration/i.test(String(name));

export const isPresentationName = (name: string): boolean => /презентац|демонстрац|demo|presentation/i.test(name);
