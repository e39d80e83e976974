// A browser on two busy cores may miss a step: it is tried once more, and the first failure is told all the same.
jest.retryTimes(1, { logErrorsBeforeRetry: true });
