package dev.plumbline.oracle;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The words of the closed properties, as people write them on these forms. A word that is not
 * listed is not recognised: it speaks neither for nor against (B47).
 */
final class Words {
  static final Vocabulary LEGAL_FORM =
      Vocabulary.of(
          """
          法人
          营利法人 < 法人
          非营利法人 < 法人
          特别法人 < 法人
          法人单位 = 法人
          企业法人 < 营利法人
          企业单位法人 = 企业法人
          公司法人 = 企业法人
          有限责任公司 < 企业法人
          有限公司 = 有限责任公司
          其他有限责任公司 = 有限责任公司
          有限责任公司（…独资） = 有限责任公司
          有限责任公司（…控股） = 有限责任公司
          有限责任公司（…合资） = 有限责任公司
          股份有限公司 < 企业法人
          股份公司 = 股份有限公司
          股份有限公司（…上市） = 股份有限公司
          其他股份有限公司（…上市） = 股份有限公司
          股份有限公司（…控股） = 股份有限公司
          国有独资公司 < 有限责任公司
          全民所有制 < 企业法人
          事业单位法人 < 非营利法人
          事业法人 = 事业单位法人
          事业单位 = 事业单位法人
          社会团体法人 < 非营利法人
          社团法人 = 社会团体法人
          社会团体 = 社会团体法人
          捐助法人 < 非营利法人
          基金会法人 < 捐助法人
          基金会 = 基金会法人
          民办非企业单位法人 < 捐助法人
          民办非企业单位（法人） = 民办非企业单位法人
          民办非企业单位 = 民办非企业单位法人
          社会服务机构法人 = 民办非企业单位法人
          社会服务机构 = 民办非企业单位法人
          机关法人 < 特别法人
          机关 = 机关法人
          农民专业合作社法人 < 特别法人
          农民专业合作社 = 农民专业合作社法人
          非法人组织
          合伙企业 < 非法人组织
          普通合伙企业 < 合伙企业
          特殊普通合伙企业 < 普通合伙企业
          特殊的普通合伙企业 = 特殊普通合伙企业
          有限合伙企业 < 合伙企业
          个人独资企业 < 非法人组织
          民办非企业单位（合伙） < 非法人组织
          分支机构
          分公司 < 分支机构
          …分公司 = 分公司
          …分公司（…） = 分公司
          办事处 < 分支机构
          代表处 < 分支机构
          …企业分支机构 = 分支机构
          …法人分支机构 = 分支机构
          个体工商户
          个体户 = 个体工商户
          自然人
          个人 = 自然人
          """);

  static final Vocabulary CONTRACT_TYPE =
      Vocabulary.of(
          """
          技术开发
          技术开发合同 = 技术开发
          技术开发（…）合同 = 技术开发
          技术开发（…） = 技术开发
          委托开发 < 技术开发
          技术委托开发 = 委托开发
          委托开发合同 = 委托开发
          技术委托开发合同 = 委托开发
          合作开发 < 技术开发
          技术合作开发 = 合作开发
          合作开发合同 = 合作开发
          技术合作开发合同 = 合作开发
          技术转让
          技术转让合同 = 技术转让
          技术转让（…）合同 = 技术转让
          技术转让（…） = 技术转让
          专利权转让 < 技术转让
          专利权转让合同 = 专利权转让
          专利申请权转让 < 技术转让
          专利申请权转让合同 = 专利申请权转让
          植物新品种权转让 < 技术转让
          技术秘密转让 < 技术转让
          技术秘密转让合同 = 技术秘密转让
          技术许可
          技术许可合同 = 技术许可
          技术许可（…）合同 = 技术许可
          技术许可（…） = 技术许可
          专利实施许可 < 技术许可
          专利实施许可合同 = 专利实施许可
          技术转让（专利实施许可） = 专利实施许可
          技术秘密使用许可 < 技术许可
          技术秘密使用许可合同 = 技术秘密使用许可
          技术咨询
          技术咨询合同 = 技术咨询
          技术服务
          技术服务合同 = 技术服务
          技术服务（…）合同 = 技术服务
          一般性技术服务 = 技术服务
          技术培训 < 技术服务
          技术培训合同 = 技术培训
          技术中介 < 技术服务
          技术中介合同 = 技术中介
          框架协议
          …框架协议 = 框架协议
          …框架合同 = 框架协议
          战略合作协议 = 框架协议
          意向书
          …意向书 = 意向书
          意向协议 = 意向书
          备忘录
          …备忘录 = 备忘录
          采购合同
          买卖合同 = 采购合同
          购销合同 = 采购合同
          设备采购 = 采购合同
          """);

  static final Vocabulary SENDER_TYPE =
      Vocabulary.of(
          """
          科技主管部门
          科学技术主管部门 = 科技主管部门
          科技行政主管部门 = 科技主管部门
          科技行政部门 = 科技主管部门
          科学技术行政部门 = 科技主管部门
          科技管理部门 = 科技主管部门
          科技局 = 科技主管部门
          科技厅 = 科技主管部门
          科委 = 科技主管部门
          科学技术局 = 科技主管部门
          科学技术厅 = 科技主管部门
          科学技术委员会 = 科技主管部门
          教育和科技局 = 科技主管部门
          科技和工业信息化局 = 科技主管部门
          省级科技主管部门 < 科技主管部门
          省科技主管部门 = 省级科技主管部门
          省科技厅 = 省级科技主管部门
          自治区科技厅 = 省级科技主管部门
          兵团科技局 = 省级科技主管部门
          地级科技主管部门 < 科技主管部门
          市级科技主管部门 = 科技主管部门
          地市级科技主管部门 = 地级科技主管部门
          市科技局 = 科技主管部门
          州科技局 = 地级科技主管部门
          县级科技主管部门 < 科技主管部门
          区县级科技主管部门 = 县级科技主管部门
          区级科技主管部门 = 科技主管部门
          县科技局 = 县级科技主管部门
          区科技局 = 县级科技主管部门
          开发区科技管理机构
          …开发区管委会 = 开发区科技管理机构
          …开发区管理委员会 = 开发区科技管理机构
          高新区管委会 = 开发区科技管理机构
          …开发区科技局 = 开发区科技管理机构
          高新区科技局 = 开发区科技管理机构
          前方指挥部
          前方指挥部（联络组） = 前方指挥部
          上海市对口支援前方指挥部（联络组） = 前方指挥部
          上海市对口支援…前方指挥部 = 前方指挥部
          上海援…前方指挥部 = 前方指挥部
          援…前方指挥部 = 前方指挥部
          前指 = 前方指挥部
          对口支援前方指挥部 = 前方指挥部
          联络组
          …干部联络组 = 联络组
          上海市对口支援…联络组 = 联络组
          市级组织部门
          市级党委组织部门 = 市级组织部门
          市委组织部 = 市级组织部门
          …上海市委组织部 = 市级组织部门
          本市市级组织部门 = 市级组织部门
          区级组织部门
          区级党委组织部门 = 区级组织部门
          …区委组织部 = 区级组织部门
          县委组织部 = 区级组织部门
          其他市级部门
          市教委 < 其他市级部门
          市合作交流办 < 其他市级部门
          人民政府
          政府 = 人民政府
          县人民政府 = 人民政府
          发展改革部门
          发展改革委 = 发展改革部门
          发改委 = 发展改革部门
          发展和改革委员会 = 发展改革部门
          """);

  static final Vocabulary POSTING_STATE =
      Vocabulary.of(
          """
          在任
          在岗 = 在任
          在职 = 在任
          现任 = 在任
          任职中 = 在任
          派驻中 = 在任
          挂职中 = 在任
          已任命未到岗
          已任命尚未到岗 = 已任命未到岗
          已任命，未到岗 = 已任命未到岗
          已任命待到岗 = 已任命未到岗
          未到岗 = 已任命未到岗
          待到岗 = 已任命未到岗
          已召回
          召回 = 已召回
          提前召回 = 已召回
          已期满
          期满 = 已期满
          任期届满 = 已期满
          任期已满 = 已期满
          已离任
          离任 = 已离任
          已卸任 = 已离任
          """);

  static final Vocabulary PERSON_TYPE =
      Vocabulary.of(
          """
          援派干部
          派驻干部 = 援派干部
          驻外干部 = 援派干部
          在任驻外干部 = 援派干部
          对口支援干部 = 援派干部
          援疆干部 < 援派干部
          援藏干部 < 援派干部
          援滇干部 < 援派干部
          援青干部 < 援派干部
          挂职干部
          挂职 = 挂职干部
          挂职人员 = 挂职干部
          挂职锻炼干部 = 挂职干部
          博士服务团成员 < 挂职干部
          专业技术人才
          专业技术人员 = 专业技术人才
          专技人才 = 专业技术人才
          专技人员 = 专业技术人才
          医务人员 < 专业技术人才
          援…专业技术人才 = 专业技术人才
          科技特派员 < 专业技术人才
          医生
          医师 = 医生
          援…医生 = 医生
          教师
          支教教师 = 教师
          援…教师 = 教师
          志愿者
          退休返聘人员
          退休返聘 = 退休返聘人员
          """);

  static final Vocabulary CHANNEL =
      Vocabulary.of(
          """
          网上
          网上申报 = 网上
          网上填报 = 网上
          网上提交 = 网上
          网络 = 网上
          网络申报 = 网上
          线上 = 网上
          线上申报 = 网上
          在线 = 网上
          在线申报 = 网上
          上海市财政科技投入信息管理平台 < 网上
          纸质
          纸质材料 = 纸质
          纸质申报 = 纸质
          书面 = 纸质
          线下
          线下申报 = 线下
          现场 = 线下
          现场递交 = 线下
          窗口 = 线下
          邮寄 < 纸质
          """);

  static final Vocabulary LOGIN =
      Vocabulary.of(
          """
          一网通办
          “一网通办” = 一网通办
          “一网通办”登录 = 一网通办
          “一网通办”账号 = 一网通办
          一网通办登录 = 一网通办
          一网通办账号 = 一网通办
          上海一网通办 = 一网通办
          随申办 < 一网通办
          其他账号
          其他 = 其他账号
          平台账号
          用户名密码 = 平台账号
          """);

  static final Vocabulary TOPIC =
      Vocabulary.of(
          """
          专题一
          专题一…重点合作地区关键技术联合攻关 = 专题一
          重点合作地区关键技术联合攻关 = 专题一
          专题二
          专题二…技术协同攻关与成果示范应用 = 专题二
          技术协同攻关与成果示范应用 = 专题二
          专题三
          专题三…能力提升与需求挖掘 = 专题三
          能力提升与需求挖掘 = 专题三
          """);

  static final Vocabulary DIRECTION =
      Vocabulary.of(
          """
          方向1
          方向1…新疆地区合成生物产业升级关键技术开发与示范应用 = 方向1
          新疆地区合成生物产业升级关键技术开发与示范应用 = 方向1
          方向2
          方向2…西藏地区高产优质抗逆种质资源创制与示范应用 = 方向2
          西藏地区高产优质抗逆种质资源创制与示范应用 = 方向2
          方向3
          方向3…云南地区特色功能型花卉新种质创制与示范应用 = 方向3
          云南地区特色功能型花卉新种质创制与示范应用 = 方向3
          方向4
          方向4…青海地区盐湖卤水中锂的高效分离提取研究及示范应用 = 方向4
          青海地区盐湖卤水中锂的高效分离提取研究及示范应用 = 方向4
          """);

  static final Vocabulary CATEGORY =
      Vocabulary.of(
          """
          技术效益
          技术效益指标 = 技术效益
          经济效益
          经济效益指标 = 经济效益
          社会效益
          社会效益指标 = 社会效益
          管理效益
          其他效益
          其他效益指标 = 其他效益
          技术
          技术类 = 技术
          技术人员 = 技术
          技术类人员 = 技术
          技术人才 = 技术
          科研管理
          科研管理类 = 科研管理
          科研管理人员 = 科研管理
          科研管理类人员 = 科研管理
          科研管理人才 = 科研管理
          行政管理
          行政管理类 = 行政管理
          行政管理人员 = 行政管理
          """);

  static final Vocabulary FORM =
      Vocabulary.of(
          """
          附件2
          推荐函 = 附件2
          附件2推荐函 = 附件2
          推荐函（附件2） = 附件2
          “推荐函”（附件2） = 附件2
          附件2（推荐函） = 附件2
          关于推荐申报上海市2024年度“科技创新行动计划”国内科技合作领域项目的函 = 附件2
          附件3
          推荐表 = 附件3
          附件3推荐表 = 附件3
          推荐表（附件3） = 附件3
          附件3（推荐表） = 附件3
          推荐材料（附件3） = 附件3
          “能力提升与需求挖掘”推荐表 = 附件3
          上海市2024年度“科技创新行动计划”国内科技合作领域“能力提升与需求挖掘”推荐表 = 附件3
          附件1
          自拟格式
          其他格式 = 自拟格式
          """);

  /** The vocabularies by the paths of their properties. */
  static final Map<String, Vocabulary> CLOSED = new LinkedHashMap<>();

  static {
    CLOSED.put("topic", TOPIC);
    CLOSED.put("direction", DIRECTION);
    CLOSED.put("applicant.legalForm", LEGAL_FORM);
    CLOSED.put("contract.type", CONTRACT_TYPE);
    CLOSED.put("recommendation.form", FORM);
    CLOSED.put("recommendation.senderType", SENDER_TYPE);
    CLOSED.put("posting.state", POSTING_STATE);
    CLOSED.put("posting.personType", PERSON_TYPE);
    CLOSED.put("filing.channel", CHANNEL);
    CLOSED.put("filing.login", LOGIN);
    CLOSED.put("filing.topic", TOPIC);
  }

  private Words() {}

  /** The word that is written; {@code null} if nothing is, or it is not recognised. */
  static String known(Vocabulary words, String written) {
    return Folding.said(written) == null ? null : words.find(written);
  }

  /** Whether what is written is one of the words, or a kind of one. */
  static Truth is(Vocabulary words, String written, String... asked) {
    if (Folding.said(written) == null) {
      return Truth.UNKNOWN;
    }
    String word = words.find(written);
    return word == null
        ? Truth.OPEN
        : Truth.of(Arrays.stream(asked).anyMatch(one -> words.within(word, one)));
  }

  /** Whether both write the same word. */
  static Truth same(Vocabulary words, String one, String other) {
    Truth both = recognised(words, one).and(recognised(words, other));
    return both.undecided() ? both : Truth.of(words.find(one).equals(words.find(other)));
  }

  private static Truth recognised(Vocabulary words, String written) {
    if (Folding.said(written) == null) {
      return Truth.UNKNOWN;
    }
    return words.find(written) == null ? Truth.OPEN : Truth.TRUE;
  }
}
