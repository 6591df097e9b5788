import { describePaymentProvider } from './provider-contract';
import { startStripeHarness } from './stripe-harness';

describePaymentProvider('Stripe', startStripeHarness);
