import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CaseworkModule } from '#libs/casework';
import { AnswerInvitation } from './commands/answer-invitation.js';
import { AskContacts } from './commands/ask-contacts.js';
import { DeclineInvitations } from './commands/decline-invitations.js';
import { ContactList, DeclinedContact } from './contact-list.entity.js';
import { ContactLists } from './queries/contact-lists.js';

const PARTS = [AskContacts, AnswerInvitation, DeclineInvitations, ContactLists];

@Module({
  imports: [CaseworkModule, TypeOrmModule.forFeature([ContactList, DeclinedContact])],
  providers: PARTS,
  exports: PARTS,
})
export class ContactListsModule {}
