/** The code of what somebody has just answered, so that they may see it and ask for more. Gone with the browser's window. */
export const ANSWERS_COOKIE = { name: 'otklik_answers', path: '/track/survey', maxAgeSeconds: null };
