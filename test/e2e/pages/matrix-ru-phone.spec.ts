import { describeEveryPage } from './harness/every-page.js';

describeEveryPage({ language: 'ru', device: 'phone' });
