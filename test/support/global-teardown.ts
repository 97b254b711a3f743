/** After the last spec. The sources are still read as `global-setup.ts` arranged it. */
export default async function globalTeardown(): Promise<void> {
  const { stopServices } = await import('./services.js');
  await stopServices();
}
