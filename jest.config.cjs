module.exports = {
	testMatch: ['<rootDir>/tests/**/*.spec.ts'],
	testEnvironment: '<rootDir>/tests/plain-environment.cjs',
	transform: { '\\.(ts|tsx|mjs)$': '<rootDir>/tests/esbuild-transform.cjs' },
	moduleFileExtensions: ['ts', 'tsx', 'mjs', 'cjs', 'js', 'json'],
	maxWorkers: 2,
	setupFiles: ['<rootDir>/tests/shifted-day.cjs', '<rootDir>/tests/fixed-day.cjs', '<rootDir>/tests/law-seed.cjs'],
	setupFilesAfterEnv: ['<rootDir>/tests/table-equality.cjs'],
};
