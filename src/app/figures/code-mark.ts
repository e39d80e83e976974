/** Stands for the compiled code: the build puts a hash of it here, so that figures of another version are computed anew. */
export const CODE_MARK = 'kpi-code-mark';
