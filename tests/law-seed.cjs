// One set of cases for everyone: a run that fails here fails everywhere. `npm run laws` looks for new ones.
const { randomInt } = require('node:crypto');
const { configureGlobal } = require('fast-check');

const { SEED } = process.env;
configureGlobal({ seed: SEED === 'new' ? randomInt(2 ** 31) : Number(SEED ?? 2026) });
