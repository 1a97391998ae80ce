package cn.govshare.demo;

import java.time.LocalDate;

/// A person who does not exist, as the resource 最低生活保障对象信息 describes one.
///
/// @param monthlyAmount allowance of the household in yuan, with two digits after the point
/// @param remark says that the record is generated
public record GeneratedPerson(
        String idNumber,
        String name,
        String address,
        int householdSize,
        String monthlyAmount,
        LocalDate validFrom,
        String remark) {
    String toJson() {
        return """
                {"id_number":"%s","name":"%s","address":"%s","household_size":%d,"monthly_amount":%s,"valid_from":"%s","remark":"%s"}""".formatted(idNumber, name, address, householdSize, monthlyAmount, validFrom, remark);
    }
}
