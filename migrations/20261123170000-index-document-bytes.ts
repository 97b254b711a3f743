import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Before bytes are removed it is asked whether another document still has them. */
export class IndexDocumentBytes20261123170000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX document_storage_key ON casework.document (storage_key)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX casework.document_storage_key');
  }
}
