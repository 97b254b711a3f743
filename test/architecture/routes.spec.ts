import { Controller, Get, Post } from '@nestjs/common';
import { Public, RequirePermission, undeclaredRoutes } from '#libs/platform/identity';
import { classesIn } from './classes.js';

describe('every route', () => {
  it('says who may call it', async () => {
    const controllers = await classesIn(/@Controller\(/);
    expect(controllers.length).toBeGreaterThan(0);
    expect(undeclaredRoutes(controllers)).toEqual([]);
  });

  it('is missed when it does not', () => {
    @Controller('planted')
    class Planted {
      @Get()
      @Public('a test')
      read(): void {}

      @Post()
      @RequirePermission('case.handle')
      change(): void {}

      @Post('forgotten')
      forgotten(): void {}
    }
    expect(undeclaredRoutes([Planted])).toEqual(['Planted.forgotten']);
  });
});
