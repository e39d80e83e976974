module.exports = {
	testMatch: ['<rootDir>/tests/**/*.spec.ts'],
	testPathIgnorePatterns: ['/node_modules/', '/tests/e2e/'],
	transform: { '\\.(ts|tsx|mjs)$': '<rootDir>/tests/esbuild-transform.cjs' },
	moduleFileExtensions: ['ts', 'tsx', 'mjs', 'cjs', 'js', 'json'],
	maxWorkers: 2,
	setupFiles: ['<rootDir>/tests/law-seed.cjs'],
};
