import { describeEveryPage } from './harness/every-page.js';

describeEveryPage({ language: 'en', device: 'desktop' });
