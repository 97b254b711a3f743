/** Where `package.json` stands: npm and the container start us there. */
export const CHECKOUT_DIR = process.cwd();
