import 'reflect-metadata';
import { Controller, Get, Post } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { ForCitizen, Public, RequirePermission } from '#libs/platform/access';
import { EveryRouteDeclares, undeclaredRoutes } from './every-route-declares.js';

@Controller('good')
class GoodController {
  @Get()
  @RequirePermission('case.read')
  read() {}
  @Post()
  @ForCitizen()
  write() {}
  notARoute() {}
}

@Controller('open')
@Public('a table for tests')
class OpenController {
  @Get()
  read() {}
}

@Controller('forgetful')
class ForgetfulController {
  @Get()
  @RequirePermission('case.read')
  read() {}
  @Post()
  write() {}
}

describe('every route declares who may call it', () => {
  it('finds the one that does not', () => {
    expect(undeclaredRoutes([GoodController, OpenController])).toEqual([]);
    expect(undeclaredRoutes([GoodController, ForgetfulController])).toEqual(['ForgetfulController.write']);
  });

  it('refuses the start', async () => {
    const start = async (controller: new () => object) =>
      (await Test.createTestingModule({ controllers: [controller], providers: [EveryRouteDeclares] }).compile()).init();
    await expect(start(ForgetfulController)).rejects.toThrow('who may call them');
    await expect(start(ForgetfulController)).rejects.toThrow('ForgetfulController.write');
    await (await start(GoodController)).close();
  });
});
