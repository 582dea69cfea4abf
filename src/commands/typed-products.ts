import { InvalidArgumentError } from 'commander';
import { PRODUCTS, type Product } from '../render/document/products.ts';

/**
 * The products named by `--product member,leaflet`.
 * @throws InvalidArgumentError, if there is no such product.
 */
export function typedProducts(names: string): Product[] {
  return names.split(',').map((name) => {
    const product = PRODUCTS.find((each) => each === name.trim());
    if (product === undefined)
      throw new InvalidArgumentError(`It is one of ${PRODUCTS.join(', ')}, or several of them with commas.`);
    return product;
  });
}
