export { backUp, type BackupOptions } from './backup.js';
export * from './backup-error.js';
export type { Manifest } from './manifest.js';
export { restore, type RestoreOptions } from './restore.js';
