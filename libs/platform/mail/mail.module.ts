import { Module } from '@nestjs/common';
import { Config, mailFolderOf } from '#libs/platform/config';
import { FileTransport } from './file-transport.js';
import { MailTransport } from './mail-transport.js';
import { SmtpTransport } from './smtp-transport.js';

/** The mail server that `SMTP_URL` names; without one each mail is a file in the data folder. */
@Module({
  providers: [
    {
      provide: MailTransport,
      inject: [Config],
      useFactory: (config: Config): MailTransport =>
        config.smtpUrl === null
          ? new FileTransport(mailFolderOf(config), config.mailFrom)
          : new SmtpTransport(config.smtpUrl, config.mailFrom),
    },
  ],
  exports: [MailTransport],
})
export class MailModule {}
