package cn.govshare.approval.offer;

class InMemoryOffersTest extends OffersContract {
    @Override
    protected Offers offers() {
        return new InMemoryOffers();
    }
}
