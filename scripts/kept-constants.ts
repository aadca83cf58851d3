/**
 * Constants of a module stay constants: as variables, which bundling makes of them, the engine has to look at each table anew
 * wherever it is used. Reading copy takes a tenth longer then.
 */
export const keptConstants = { topLevelVar: false } as const;
