import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { type VNode } from 'preact';
import { BodyReader } from '#libs/casework';
import { AskContacts, ContactLists } from '#libs/features/feedback';
import { Names } from '#libs/features/oversight';
import { type DomainError, type Language, type ServiceCode } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { errorText } from '#libs/platform/i18n';
import { CurrentStaff, RequirePermission, type StaffActor } from '#libs/platform/identity';
import { typedTexts } from '../../citizen/typed-texts.js';
import { attempt, FormErrors, formIn } from '../../shared/form-errors.js';
import { invalid, type PageAnswer, seeOther } from '../../shared/page-answer.js';
import { Page, type PageContext } from '../../shared/page-context.js';
import { type Sent, textOf } from '../admin/shared/sent.js';
import { ContactsPage, type ContactsPageProps } from './contacts-page.js';
import { staffSurveyText } from './words.js';

const SHOWN = 20;
/** A list as long as one may be, of long addresses; signs. */
const LIST_MAX = 200_000;

class ContactsForm {
  @IsString()
  @MaxLength(100)
  service!: ServiceCode;

  @IsString()
  @MaxLength(LIST_MAX)
  list!: string;
}

/** People who use a service are asked by a list of their addresses, which is gone when the letters have left. */
@ApiExcludeController()
@Controller('staff/surveys/contacts')
@RequirePermission('surveys.invite')
export class ContactsController {
  constructor(
    private readonly db: Database,
    private readonly bodies: BodyReader,
    private readonly lists: ContactLists,
    private readonly askContacts: AskContacts,
    private readonly names: Names,
  ) {}

  @Get()
  show(@Page() page: PageContext, @Query() query: Sent): Promise<VNode> {
    const done = textOf(query, 'done') !== '';
    return this.shown(page, textOf(query, 'cursor') || undefined, { values: {}, errors: null, done });
  }

  @Post()
  async ask(
    @Page() page: PageContext,
    @Body() sent: Record<string, unknown>,
    @CurrentStaff() { staffId }: StaffActor,
  ): Promise<PageAnswer> {
    const { refusal } = await attempt(async () => {
      const { service, list } = await formIn(ContactsForm, sent);
      await this.askContacts.execute({ service, list, sentBy: staffId });
    });
    if (!refusal) return seeOther('/staff/surveys/contacts?done=1');
    const form = { values: typedTexts(sent), errors: errorsOf(page.language, refusal), done: false };
    return invalid(await this.shown(page, undefined, form));
  }

  private async shown(
    page: PageContext,
    cursor: string | undefined,
    form: Pick<ContactsPageProps, 'values' | 'errors' | 'done'>,
  ): Promise<VNode> {
    const [{ items, next }, names, { body }] = await Promise.all([
      this.lists.page({ limit: SHOWN, cursor }),
      this.names.read(page.language),
      this.bodies.current(this.db),
    ]);
    return <ContactsPage page={page} lists={items} next={next} names={names} timeZone={body.timeZone} {...form} />;
  }
}

/** What is wrong with the list stands at the list. */
function errorsOf(language: Language, refusal: DomainError): FormErrors {
  if (refusal.code.startsWith('contacts.')) return FormErrors.at('list', errorText(language, refusal));
  const t = staffSurveyText(language);
  return FormErrors.of(language, refusal, { names: { service: t('places.error.service'), list: t('contacts.error.list') } });
}
