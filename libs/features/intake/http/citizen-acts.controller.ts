import { Body, Controller, Get, Header, HttpCode, Ip, Post, Put, UseGuards } from '@nestjs/common';
import { type ContactChannel } from '#libs/kernel';
import { type Reader } from '#libs/platform/audit';
import { CurrentReader, ForCitizen, Public } from '#libs/platform/identity';
import { ChangeContact } from '../commands/change-contact.js';
import { ChangePreferences } from '../commands/change-preferences.js';
import { RequestCode } from '../commands/request-code.js';
import { SendMessage } from '../commands/send-message.js';
import { WithdrawOwnCase } from '../commands/withdraw-own-case.js';
import { FloodGuard } from '../flood.guard.js';
import { CitizenAccess, type CitizenKey } from '../queries/citizen-access.js';
import { CitizenCases } from '../queries/citizen-cases.js';
import { type CitizenCase, type Preferences, type Standing } from '../queries/citizen-view.js';
import { CodeRenewalDto, ContactDto, MessageDto, PreferencesDto, WithdrawalDto } from './citizen-acts.dto.js';
import { CurrentKey } from './citizen-key.js';

/** What a person can do about their case, by reference and code, or by the link of a letter. */
@Controller('api/v1')
@UseGuards(FloodGuard)
export class CitizenActsController {
  constructor(
    private readonly access: CitizenAccess,
    private readonly cases: CitizenCases,
    private readonly sendMessage: SendMessage,
    private readonly withdrawOwnCase: WithdrawOwnCase,
    private readonly changeContact: ChangeContact,
    private readonly changePreferences: ChangePreferences,
    private readonly requestCode: RequestCode,
  ) {}

  /** The person adds something, or answers the question that we asked. */
  @Post('cases/:reference/messages')
  @ForCitizen()
  async write(@CurrentKey() key: CitizenKey, @Body() { text }: MessageDto): Promise<Standing> {
    const { reference } = await this.access.prove(key);
    return this.sendMessage.execute({ reference, text });
  }

  /** The person takes the case back. */
  @Post('cases/:reference/withdrawal')
  @ForCitizen()
  async withdraw(@CurrentKey() key: CitizenKey, @Body() { text }: WithdrawalDto): Promise<Standing> {
    const { reference } = await this.access.prove(key);
    return this.withdrawOwnCase.execute({ reference, text: text ?? null });
  }

  /** How the person is called and reached, whole. Answers how we will write from now on. */
  @Put('cases/:reference/contact')
  @ForCitizen()
  async contact(@CurrentKey() key: CitizenKey, @Body() contact: ContactDto): Promise<{ channel: ContactChannel }> {
    const { reference } = await this.access.prove(key);
    return this.changeContact.execute({ reference, contact });
  }

  /** Which letters the person wants beside those about the case, whole. */
  @Put('cases/:reference/preferences')
  @ForCitizen()
  async preferences(@CurrentKey() key: CitizenKey, @Body() preferences: PreferencesDto): Promise<Preferences> {
    const { reference } = await this.access.prove(key);
    await this.changePreferences.execute({ reference, preferences });
    return preferences;
  }

  /** A lost code: where the case has an address, a new one is sent there. The answer is the same whether there is such a case or not. */
  @Post('code-renewals')
  @HttpCode(202)
  @Public('whoever lost the code has nothing to show; the new one goes to the address on file only')
  async renewCode(@Body() { reference }: CodeRenewalDto, @Ip() address: string): Promise<{ accepted: true }> {
    await this.requestCode.execute({ reference, address });
    return { accepted: true };
  }

  /** The case that the link of a letter leads to. For everything else send the token as `X-Link-Token`. */
  @Get('links/:token')
  @ForCitizen()
  @Header('cache-control', 'no-store')
  follow(@CurrentKey() key: CitizenKey, @CurrentReader() reader: Reader): Promise<CitizenCase> {
    return this.cases.show(key, reader);
  }
}
